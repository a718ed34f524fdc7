using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A recording is in a block of its own, with what is said in it (WCAG 2.2, 1.2.1 to 1.2.3) and, for a video, captions (1.2.2): without them it is nothing to whoever does not hear it.</summary>
internal static class RecordingRules
{
    private const string Form = "Écrivez d'abord : [Titre](../../media/nom.mp4 \"3:20\"), à la ligne [Sous-titres](../../media/nom.vtt), puis une ligne vide et ce qui est dit.";

    public static void Check(ContentPackage package, Findings findings)
    {
        var lessons = package.Texts.Select(text => text.Body).ToHashSet();
        foreach (var text in package.AllMarkdown)
        {
            if (package.Parsed(text) is not { } markdown)
                continue;
            foreach (var (place, block) in markdown.Recordings)
                CheckBlock(package, text, place, block, lessons.Contains(text), findings);
            foreach (var link in markdown.Document.Descendants<LinkInline>().Where(link => !markdown.OfRecordings.Contains(link) && IsRecording(MediaOf(package, text, link))))
                findings.Error(package.At(text, link.Line + 1, link.Column + 1), "media.place", "Un enregistrement va dans un bloc « ::: video » ou « ::: audio ».", Form);
        }
    }

    private static void CheckBlock(ContentPackage package, MarkdownText text, CustomContainer place, RecordingBlock block, bool isLesson, Findings findings)
    {
        var at = package.At(text, place.Line + 1);
        if (!isLesson)
            findings.Error(at, "media.place", "Un enregistrement ne va que dans une leçon ou une pratique : le papier ne parle pas.", "Mettez-le dans une leçon.");
        if (block.File is null)
        {
            findings.Error(at, "media.block", "Ce bloc ne nomme pas son fichier.", Form);
            return;
        }

        if (MediaOf(package, text, block.File) is { } file && !file.ContentType.StartsWith(block.IsVideo ? PackageMediaTypes.VideoStart : PackageMediaTypes.AudioStart, StringComparison.Ordinal) || IsElsewhere(block.File.Url))
            findings.Error(at, "media.block", block.IsVideo ? "Ce bloc ne montre pas une vidéo de media/." : "Ce bloc ne fait pas entendre un enregistrement de media/.", Form);
        if (block.Title == "")
            findings.Error(at, "media.title", "Cet enregistrement n'a pas de titre.", Form);
        if (block.Seconds is null)
            findings.Error(at, "media.length", "La durée de cet enregistrement manque.", "Écrivez-la en minutes et secondes après l'adresse : \"3:20\".");
        CheckWords(package, text, at, block, findings);
    }

    private static void CheckWords(ContentPackage package, MarkdownText text, Place at, RecordingBlock block, Findings findings)
    {
        if (block.Transcript.SelectMany(Words.TextsOf).Sum(Words.Count) == 0)
            findings.Error(at, "media.transcript", "Ce qui est dit dans cet enregistrement n'est pas écrit.", "Écrivez-le sous les adresses, après une ligne vide : qui n'entend pas le lit, et on l'y cherche.");
        if (block.IsVideo && block.Captions is null)
            findings.Error(at, "media.captions", "Cette vidéo n'a pas de sous-titres.", "Ajoutez un fichier WebVTT dans media/ et nommez-le sous la vidéo : [Sous-titres](../../media/nom.vtt).");
        else if (block.Captions is { } captions && (IsElsewhere(captions.Url) || MediaOf(package, text, captions) is { ContentType: not PackageMediaTypes.Captions }))
            findings.Error(at, "media.captions", "Les sous-titres sont un fichier WebVTT (.vtt) de media/.", Form);
    }

    private static PackageMedia? MediaOf(ContentPackage package, MarkdownText text, LinkInline link) =>
        LinkTargets.PackagePath(text.From, link.Url ?? "") is { } path ? package.Media.FirstOrDefault(media => media.File.Path == path) : null;

    // A link that leads nowhere in the package is told by its own rule.
    private static bool IsElsewhere(string? url) => LinkTargets.IsExternal(url ?? "") || !(url ?? "").Contains("media/", StringComparison.Ordinal);

    private static bool IsRecording(PackageMedia? media) =>
        media is not null && (media.ContentType == PackageMediaTypes.Captions || media.ContentType.StartsWith(PackageMediaTypes.VideoStart, StringComparison.Ordinal) || media.ContentType.StartsWith(PackageMediaTypes.AudioStart, StringComparison.Ordinal));
}
