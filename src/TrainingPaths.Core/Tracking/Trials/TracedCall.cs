namespace TrainingPaths.Core.Tracking.Trials;

/// <summary>One call of a content, as the page around it saw it. Content could forge it: it only ever judges itself.</summary>
/// <param name="At">Milliseconds since its launch.</param>
/// <param name="Name">As it was called, <c>LMSSetValue</c> or <c>SetValue</c>.</param>
/// <param name="Element">Empty for a call that has none.</param>
/// <param name="Value">What it wanted to set; its beginning where it is long.</param>
/// <param name="Length">Of the whole value, in UTF-16 units.</param>
/// <param name="Error">The code afterwards; <c>0</c>: none.</param>
public sealed record TracedCall(int At, string Name, string Element, string Value, int Length, string Error)
{
    /// <summary>By the name of SCORM 2004, whatever the edition.</summary>
    internal string Verb => Name.StartsWith("LMS", StringComparison.Ordinal) ? Name == "LMSFinish" ? "Terminate" : Name[3..] : Name;

    internal bool IsRefused => Error.Length > 0 && Error != "0";

    internal bool Sets(string element) => Verb == "SetValue" && Element == element;

    /// <summary>For the author, who knows it from the trace.</summary>
    internal string Shown => Element.Length == 0 ? Name : $"{Name} {Element}";
}

/// <summary>One launch in a trial, as the page around the content saw it.</summary>
/// <param name="Epoch">Of its launch (<see cref="LaunchedItem.Epoch"/>).</param>
/// <param name="Seconds">How long it was open, or has been.</param>
/// <param name="Closed">Whether it was closed; else it is open still.</param>
/// <param name="ClosedTwice">Whether it was then asked to close once more.</param>
/// <param name="Calls">In order; those that neither failed nor say anything to the rules may be left out.</param>
public sealed record TracedLaunch(int Epoch, int Seconds, bool Closed, bool ClosedTwice, IReadOnlyList<TracedCall> Calls);
