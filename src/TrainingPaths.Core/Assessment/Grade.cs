namespace TrainingPaths.Core.Assessment;

/// <summary>What an attempt is worth.</summary>
/// <param name="Right">Questions that earned all their points.</param>
/// <param name="Asked">Questions that are graded: no opinions.</param>
/// <param name="Earned">Points.</param>
/// <param name="Possible">The most points that could be earned.</param>
/// <param name="PassMark">Percent of the points.</param>
/// <param name="ToMark">An open text waits for its trainer: the attempt is neither passed nor failed.</param>
/// <param name="Plain">Every question counts for one, as a whole: questions can be counted instead of points.</param>
public sealed record Grade(int Right, int Asked, Points Earned, int Possible, int PassMark, bool ToMark, bool Plain)
{
    public bool Passed => !ToMark && Earned * 100 >= Points.Of((long)Possible * PassMark);

    /// <summary>Questions to get right to pass, where they can be counted.</summary>
    public int Needed => NeededOf(PassMark, Asked);

    public Points NeededPoints => Points.Share((long)Possible * PassMark, 100);

    internal static int NeededOf(int passMark, int asked) => (asked * passMark + 99) / 100;
}
