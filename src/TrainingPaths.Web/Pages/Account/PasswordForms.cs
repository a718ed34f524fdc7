using System.ComponentModel.DataAnnotations;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Account;

public sealed record AskPasswordForm
{
    [Display(Name = "Email address"), Required, MailAddress]
    public string Mail { get; init; } = "";
}

public sealed record NewPasswordForm
{
    [Display(Name = "New password"), DataType(DataType.Password), Required, StringLength(Passwords.Longest, MinimumLength = Passwords.Shortest)]
    public string Password { get; init; } = "";
}

public sealed record ChangePasswordForm
{
    [Display(Name = "Present password"), DataType(DataType.Password), Required, StringLength(Passwords.Longest)]
    public string Present { get; init; } = "";

    [Display(Name = "New password"), DataType(DataType.Password), Required, StringLength(Passwords.Longest, MinimumLength = Passwords.Shortest)]
    public string Next { get; init; } = "";
}
