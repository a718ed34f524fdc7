using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Drafts.Bank;

/// <summary>A place where a question stands.</summary>
/// <param name="Path">Of a published path; null in a draft.</param>
/// <param name="DraftId">Of a draft; null where it is published.</param>
/// <param name="Texts">Shows what it holds, with the pictures of that place.</param>
/// <param name="Objective">Its text; the id where the path does not say it; empty for none.</param>
public sealed record BankUse(QuestionDefinition Question, string Slug, string PathTitle, string StepId, string StepTitle, string Objective, PublishedBank? Path, Guid? DraftId, QuestionTexts Texts)
{
    /// <summary>What makes two of them the same question: <see cref="QuestionIdentity"/>.</summary>
    public string Wording { get; } = QuestionIdentity.Of(Question);

    /// <summary>How a form names it.</summary>
    public BankKey Key => new(DraftId, Slug, StepId, Question.Id);

    internal string Searched => string.Join(' ',
        new[] { Question.Text, Objective }.Concat(Question.Options.Select(o => o.Text)).Concat((Question.Slots ?? []).SelectMany(slot => slot.Choices.Select(c => c.Text).Prepend(slot.Text))).Concat(Question.Accepted ?? []).Concat(Question.Tags ?? []));
}

/// <param name="PublishedBy">Who published the current version.</param>
public sealed record PublishedBank(Guid Id, Guid VersionId, int Number, Guid? PublishedBy);

/// <param name="DraftId">Null for a published path.</param>
public sealed record BankKey(Guid? DraftId, string Slug, string StepId, string QuestionId);

/// <summary>One question with all places where it stands word for word.</summary>
/// <param name="Since">Number of the version that published it as it is, by use; of drafts nothing.</param>
public sealed record BankQuestion(QuestionDefinition Question, IReadOnlyList<BankUse> Uses, IReadOnlyDictionary<BankUse, int> Since);

/// <param name="Found">How many there are; the first of them are shown.</param>
/// <param name="Tags">Of everything that the writer may see.</param>
public sealed record BankAnswer(IReadOnlyList<BankQuestion> Questions, int Found, IReadOnlyList<string> Tags);
