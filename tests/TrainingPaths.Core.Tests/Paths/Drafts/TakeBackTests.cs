using System.Text;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

/// <summary>What was done to a draft, undone: whatever others did since stays, and what comes back finds a place.</summary>
public sealed class TakeBackTests : DraftScene
{
    [Test]
    public async Task What_was_removed_comes_back_under_its_name_with_its_text()
    {
        var draft = await BlankAsync();
        var before = await FilesAsync(await DraftAsync(draft));
        var (lesson, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);
        await ArrangeAsync(draft, a => a.AddModuleAsync(draft, Anne, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, Anne, module, default));
        var number = (await DraftAsync(draft)).Revision;

        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number, default));
        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number - 1, default));

        var after = await FilesAsync(await DraftAsync(draft));
        Assert.That(after.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes))), Is.EqualTo(before.Select(f => (f.Path, Encoding.UTF8.GetString(f.Bytes)))));
    }

    [Test]
    public async Task What_comes_back_finds_a_number_though_its_own_was_given_away()
    {
        var draft = await BlankAsync();
        var (first, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, first);
        await ArrangeAsync(draft, a => a.AddAsync(draft, Anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, Anne, first, default));
        var number = (await DraftAsync(draft)).Revision;
        await ArrangeAsync(draft, a => a.AddAsync(draft, Anne, NewStep.Lesson, module, default));

        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number, default));

        var paths = await PathsAsync(draft);
        Assert.That(paths, Is.Unique);
        Assert.That(paths.Count(p => p.EndsWith("lecon.md", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That((await FileAsync(draft, first)).Path, Does.StartWith("modules/01-module/01-"));
    }

    [Test]
    public async Task A_removal_is_taken_back_though_a_later_lesson_was_written_since()
    {
        var draft = await BlankAsync();
        var (first, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, first);
        var second = await ArrangeAsync(draft, a => a.AddAsync(draft, Anne, NewStep.Lesson, module, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, Anne, first, default));
        var number = (await DraftAsync(draft)).Revision;
        await WriteAsync(draft, Anne, second, (await FileAsync(draft, second)).Sha256, "Écrit depuis.");

        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number, default));

        Assert.That((await FileAsync(draft, first)).Path, Does.StartWith("modules/01-module/01-"));
        Assert.That((await FileAsync(draft, second)).Path, Does.StartWith("modules/01-module/02-"));
        Assert.That(await TextAsync(draft, second), Does.Contain("Écrit depuis."));
    }

    [Test]
    public async Task What_comes_back_goes_to_its_own_module_wherever_that_was_moved()
    {
        var draft = await BlankAsync();
        var (lesson, _) = await LessonAsync(draft);
        var module = await ModuleOfAsync(draft, lesson);
        await ArrangeAsync(draft, a => a.AddModuleAsync(draft, Anne, default));
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, Anne, lesson, default));
        var number = (await DraftAsync(draft)).Revision;
        await ArrangeAsync(draft, a => a.MoveAsync(draft, Anne, module, up: false, default));

        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number, default));

        Assert.That(await ModuleOfAsync(draft, lesson), Is.EqualTo(module));
        Assert.That((await FileAsync(draft, lesson)).Path, Does.StartWith("modules/02-module/"));
    }

    [Test]
    public async Task A_removed_module_comes_back_though_another_took_its_folder()
    {
        var draft = await BlankAsync();
        var lesson = await ArrangeAsync(draft, a => a.AddModuleAsync(draft, Anne, default));
        var module = await ModuleOfAsync(draft, lesson);
        await ArrangeAsync(draft, a => a.RemoveAsync(draft, Anne, module, default));
        var number = (await DraftAsync(draft)).Revision;
        await ArrangeAsync(draft, a => a.AddModuleAsync(draft, Anne, default));

        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number, default));

        Assert.That(await ModuleOfAsync(draft, lesson), Is.EqualTo(module));
        Assert.That((await PathsAsync(draft)).Count(p => p.EndsWith("module.yaml", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That(await PathsAsync(draft), Is.Unique);
    }

    [Test]
    public async Task The_first_edit_is_not_taken_back()
    {
        var draft = await BlankAsync();

        Assert.That((await Refused(() => World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, 1, default)))).Rule, Is.EqualTo(DraftsRules.ChangedSince));
    }

    [Test]
    public async Task Texts_between_two_saves_of_a_sitting_are_not_kept()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        var before = await BlobsAsync(draft);
        foreach (var text in (string[])["a", "ab", "abc", "abcd"])
            sha = (await WriteAsync(draft, Anne, lesson, sha, text)).Sha256;

        Assert.That(await BlobsAsync(draft), Is.EqualTo(before + 1));
        var number = (await DraftAsync(draft)).Revision;
        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number, default));
        Assert.That(await TextAsync(draft, lesson), Does.Not.Contain("abc"));
    }

    [Test]
    public async Task An_edit_that_others_built_on_is_not_taken_back()
    {
        var draft = await BlankAsync();
        var (lesson, sha) = await LessonAsync(draft);
        sha = (await WriteAsync(draft, Anne, lesson, sha, "a")).Sha256;
        var number = (await DraftAsync(draft)).Revision;
        World.Clock.Pass(TimeSpan.FromMinutes(6));
        await WriteAsync(draft, Anne, lesson, sha, "b");

        Assert.That((await Refused(() => World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, Anne, number, default)))).Rule, Is.EqualTo(DraftsRules.ChangedSince));
        var file = await FileAsync(draft, lesson);
        await World.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.RestoreAsync(draft, Anne, number, file.Id, before: false, default));
        Assert.That(await TextAsync(draft, lesson), Does.EndWith("\na\n"));
    }
}
