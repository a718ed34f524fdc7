namespace TrainingPaths.Web.Pages.Account;

/// <summary>Length is what makes a password strong; nothing else is asked of it.</summary>
internal static class Passwords
{
    public const int Shortest = 10;
    public const int Longest = 128;
}
