using System.ComponentModel.DataAnnotations;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Account;

public sealed record SignInForm
{
    [Display(Name = "Email address"), Required, MailAddress]
    public string Mail { get; init; } = "";

    [Display(Name = "Password"), DataType(DataType.Password), Required, StringLength(Passwords.Longest)]
    public string Password { get; init; } = "";

    [Display(Name = "Stay signed in on this device")]
    public bool Stay { get; init; } = true;
}
