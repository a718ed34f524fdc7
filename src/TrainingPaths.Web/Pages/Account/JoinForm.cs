using System.ComponentModel.DataAnnotations;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Account;

public sealed record JoinForm
{
    [Display(Name = "First name"), Required, StringLength(Person.LongestName)]
    public string GivenName { get; init; } = "";

    [Display(Name = "Family name"), Required, StringLength(Person.LongestName)]
    public string FamilyName { get; init; } = "";

    [Display(Name = "Email address"), Required, MailAddress]
    public string Mail { get; init; } = "";

    [Display(Name = "Password"), DataType(DataType.Password), Required, StringLength(Passwords.Longest, MinimumLength = Passwords.Shortest)]
    public string Password { get; init; } = "";

    [Display(Name = "Your structure"), Required]
    public Guid? Structure { get; init; }
}
