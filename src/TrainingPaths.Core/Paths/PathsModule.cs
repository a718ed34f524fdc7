using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

public static class PathsModule
{
    public static IServiceCollection AddPaths(this IServiceCollection services, Drafts.Media.RecordingsSettings recordings) => services
        .AddScoped<PublishPath>()
        .AddScoped<Catalogue>()
        .AddScoped<Lessons>()
        .AddSingleton<Searches.SearchLog>()
        .AddScoped<Searches.CountSearches>()
        .AddScoped<Searches.ReadSearches>()
        .AddScoped<Searches.ForgetSearches>()
        .AddScoped<PublishedPaths>()
        .AddScoped<ListWaivers>()
        .AddSingleton<Export.ExportCache>()
        .AddScoped<Export.ExportPath>()
        .AddScoped<Export.ExportFolder>()
        .AddScoped<Export.DropOldExports>()
        .AddScoped<WriteFolder>()
        .AddScoped<CompareFolder>()
        .AddScoped<Differences.CompareVersions>()
        .AddScoped<Sheets.SheetFiles>()
        .AddScoped<Drafts.DraftDesk>()
        .AddScoped<Drafts.DraftPackages>()
        .AddScoped<Drafts.StartDraft>()
        .AddScoped<Drafts.WriteStep>()
        .AddScoped<Drafts.ArrangeSteps>()
        .AddScoped<Drafts.TakeBack>()
        .AddScoped<Drafts.TakeFolder>()
        .AddScoped<Drafts.FollowOriginal>()
        .AddScoped<Drafts.WaiveFinding>()
        .AddScoped<Drafts.TakeQuestions>()
        .AddScoped<Drafts.Bank.QuestionBank>()
        .AddScoped<Drafts.Bank.TakeFromBank>()
        .AddScoped<Drafts.Fragments.FragmentLibrary>()
        .AddScoped<Drafts.Fragments.TakeFragment>()
        .AddScoped<Drafts.AddPicture>()
        .AddScoped<Drafts.Media.AddRecording>()
        .AddScoped<Drafts.Media.PlaceRecording>()
        .AddSingleton(recordings)
        .AddScoped<Drafts.ShareDraft>()
        .AddScoped<Drafts.PublishDraft>()
        .AddScoped<Drafts.PutAwayDraft>()
        .AddScoped<Drafts.Proofs.DraftComments>()
        .AddScoped<Drafts.Proofs.ShowStep>()
        .AddScoped<Drafts.Proofs.ProofDesk>()
        .AddScoped<Drafts.Proofs.ProofGate>()
        .AddScoped<Drafts.Proofs.AskProofreading>()
        .AddScoped<Drafts.Proofs.AnswerProofreading>()
        .AddScoped<Drafts.Proofs.CommentOnProof>()
        .AddScoped<Drafts.Proofs.SettleComment>()
        .AddScoped<Drafts.Proofs.SetPublishingTerms>()
        .AddScoped<ISubscriber<PersonErased>, Drafts.ForgetAuthorWhenPersonErased>();
}
