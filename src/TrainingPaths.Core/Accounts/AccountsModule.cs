using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Accounts.Structures;

namespace TrainingPaths.Core.Accounts;

public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<Standings>()
        .AddScoped<Join>()
        .AddScoped<PlanInvitations>()
        .AddScoped<InvitePeople>()
        .AddScoped<AcceptInvitation>()
        .AddScoped<ForgetInvitations>()
        .AddScoped<AddStructure>()
        .AddScoped<KeepStructure>()
        .AddScoped<FindStructures>()
        .AddScoped<Appoint>()
        .AddScoped<MakeHrOfficer>()
        .AddScoped<RenamePerson>()
        .AddScoped<ErasePerson>()
        .AddScoped<FindAccount>()
        .AddScoped<AskForNewPassword>()
        .AddScoped<SetNewPassword>()
        .AddScoped<ChangePassword>()
        .AddScoped<BeginSession>()
        .AddScoped<CloseSessions>()
        .AddScoped<NoteVisit>()
        .AddScoped<ForgetSessions>()
        .AddScoped<AskForHelp>()
        .AddScoped<FindPeople>()
        .AddScoped<ReadAudit>()
        .AddScoped<ReadHelpRequests>();
}
