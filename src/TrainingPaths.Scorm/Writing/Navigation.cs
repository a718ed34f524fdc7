namespace TrainingPaths.Scorm.Writing;

/// <summary>The two control modes that decide most (SN 3.2).</summary>
/// <param name="Choice">Whether learners may open any item from the table of contents.</param>
/// <param name="Flow">Whether Continue and Previous lead through the items.</param>
public sealed record Navigation(bool Choice, bool Flow)
{
    public static readonly Navigation Free = new(Choice: true, Flow: true);

    public static readonly Navigation InOrder = new(Choice: false, Flow: true);
}
