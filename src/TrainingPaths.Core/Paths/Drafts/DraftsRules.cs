using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

public static class DraftsRules
{
    public static readonly Rule NameTaken = new("draft.name-taken", "A file of this name is there already.");
    public static readonly Rule TooMany = new("draft.too-many", "There is room for {0} at most.");
    public static readonly Rule TooManyFiles = new("draft.too-many-files", "A path holds {0} files at most: pictures, lessons and sheets together.");
    public static readonly Rule TextTooLong = new("draft.text-too-long", "A step holds 1 MB of text at most. Spread this over several.");
    public static readonly Rule ChangedSince = new("draft.changed-since", "This was changed since. Look at the history before you take it back.");
    public static readonly Rule Unreadable = new("draft.unreadable", "This folder cannot be taken: {0}", 422);
    public static readonly Rule OpenElsewhere = new("draft.open-elsewhere", "{0} is writing a draft of this path already. Ask them to add you as an author.");
    public static readonly Rule OpenUnnamed = new("draft.open-unnamed", "Somebody else is writing a draft of this path already. Ask the other authors to add you.");
    public static readonly Rule NotEmpty = new("draft.last-module", "A path keeps at least one module.");
    public static readonly Rule NoAuthor = new("draft.no-author", "No trainer of this site has this mail address.");
    public static readonly Rule HasErrors = new("draft.has-errors", "The check found errors. Nothing was published.");
    public static readonly Rule Moved = new("draft.moved-on", "Another version was published since this draft began. Look at the difference first.");
    public static readonly Rule NotText = new("draft.not-text", "This text holds characters that cannot be kept.", 422);
    public const int ShortestReason = 15;
    public static readonly Rule NotWaivable = new("draft.not-waivable", "This cannot be waived: it has to be mended.");
    public static readonly Rule ReasonTooShort = new("draft.reason-too-short", "Say why, in at least {0} characters.", 422);
    public static readonly Rule NotInOriginal = new("draft.not-in-original", "The original does not have this step any more.");
    public static readonly Rule AnotherIsOpen = new("draft.another-is-open", "Another draft of this path is open. Put that one away first.");
    public static readonly Rule Recording = new("draft.recording", "This is no recording that can be played: MP4 or WebM for video; MP3, M4A, Ogg or Opus for audio.", 422);
    public static readonly Rule RecordingCoding = new("draft.recording-coding", "Many telephones and computers could not play this video. Export it as MP4, with H.264 and AAC.", 422);
    public static readonly Rule RecordingTooLarge = new("draft.recording-too-large", "This recording is too large: at most {0} MB.", 413);
    public static readonly Rule NoRoom = new("draft.no-room", "This server has no room for the file. Tell whoever runs it.", 507);
    public static readonly Rule Captions = new("draft.captions", "These captions cannot be shown. Line {0}: {1}", 422);
    public static readonly Rule Licence = new("draft.licence", "The licence of this text ({0}) does not allow it to be taken into this path.");
    public static readonly Rule Picture = new("draft.picture", "This is no picture that can be shown: PNG, JPEG, WebP or SVG, at most 1 MB.", 422);
}
