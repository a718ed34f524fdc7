using System.ComponentModel.DataAnnotations;

namespace TrainingPaths.Web.Pages.Teach.Proofs;

/// <summary>One comment on what the page shows. What is wrong with it is said by the use case: other forms of the page bind none of this.</summary>
public sealed class CommentForm
{
    /// <summary>Given by the page, so that sending it again is the same comment.</summary>
    public Guid? Id { get; set; }

    [Display(Name = "Passage"), DataType(DataType.MultilineText)]
    public string? Quote { get; set; }

    [Display(Name = "Your comment"), DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}
