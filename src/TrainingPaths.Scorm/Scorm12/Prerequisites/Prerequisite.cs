namespace TrainingPaths.Scorm.Scorm12.Prerequisites;

/// <summary>A condition in aicc_script (CAM 1.2, 2.3.2.5.10; AICC CMI001, 5.4): what must be true before an item may be launched.</summary>
public abstract record Prerequisite
{
    private Prerequisite()
    {
    }

    /// <summary>A pure function of statuses; an identifier of which nothing is known has not been attempted.</summary>
    public abstract bool IsMet(Func<string, LessonStatus> statusOf);

    /// <summary>Every identifier it names, as often as it does.</summary>
    public abstract IEnumerable<string> Identifiers();

    /// <summary><c>S1</c>: completed or passed.</summary>
    public sealed record Done(string Identifier) : Prerequisite
    {
        public override bool IsMet(Func<string, LessonStatus> statusOf) => statusOf(Identifier) is LessonStatus.Completed or LessonStatus.Passed;

        public override IEnumerable<string> Identifiers() => [Identifier];
    }

    /// <summary><c>S1=passed</c>, <c>S1&lt;&gt;failed</c>.</summary>
    public sealed record StatusIs(string Identifier, LessonStatus Status, bool Not) : Prerequisite
    {
        public override bool IsMet(Func<string, LessonStatus> statusOf) => statusOf(Identifier) == Status != Not;

        public override IEnumerable<string> Identifiers() => [Identifier];
    }

    /// <summary><c>~S1</c>.</summary>
    public sealed record Negation(Prerequisite Of) : Prerequisite
    {
        public override bool IsMet(Func<string, LessonStatus> statusOf) => !Of.IsMet(statusOf);

        public override IEnumerable<string> Identifiers() => Of.Identifiers();
    }

    /// <summary>At least so many of these: <c>S1&amp;S2</c> asks for all, <c>S1|S2</c> for one, <c>2*{S1,S2,S3}</c> says how many.</summary>
    public sealed record AtLeast(int Count, IReadOnlyList<Prerequisite> Of) : Prerequisite
    {
        public override bool IsMet(Func<string, LessonStatus> statusOf) => Of.Count(one => one.IsMet(statusOf)) >= Count;

        public override IEnumerable<string> Identifiers() => Of.SelectMany(one => one.Identifiers());
    }
}
