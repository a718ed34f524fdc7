using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages;

/// <summary>Who may open what, stated once. What is not named here asks to sign in.</summary>
internal static class Conventions
{
    private static readonly string[] OpenFolders = ["/Catalogue", "/About", "/Verify"];

    private static readonly string[] OpenPages = ["/Index", "/Help", "/Account/SignIn", "/Account/SignOut", "/Account/Join", "/Account/Password", "/Account/NewPassword", "/Account/Invitation"];

    private static readonly (string Folder, string Policy)[] GuardedFolders = [("/Team", Policies.Hr), ("/Teach", Policies.Author), ("/Teach/Cohorts", Policies.Trainer), ("/Admin", Policies.Federation)];

    public static void StateGuards(RazorPagesOptions pages)
    {
        foreach (var folder in OpenFolders)
            pages.Conventions.AllowAnonymousToFolder(folder);
        foreach (var page in OpenPages)
            pages.Conventions.AllowAnonymousToPage(page);
        foreach (var (folder, policy) in GuardedFolders)
            pages.Conventions.AuthorizeFolder(folder, policy);
    }
}
