using TrainingPaths.Scorm.Packages.Xml;

namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>An activity's sequencing and the collection behind it: a part that it has itself wins whole (CAM 5.1.1).</summary>
internal sealed class Parts(Element own, Element? collection, Dictionary<(Element Part, Type Read), object> shared)
{
    public T Read<T>(Vocabulary vocabulary, string name, Func<Element, T> read, T otherwise) where T : class =>
        own.First(vocabulary, name) is { } mine ? read(mine)
        : collection?.First(vocabulary, name) is { } theirs ? Once(theirs, () => read(theirs))
        : otherwise;

    /// <summary>A part that two vocabularies say together.</summary>
    public T ReadTwo<T>(Vocabulary first, Vocabulary second, string name, Func<Element?, Element?, T> read, T otherwise) where T : class
    {
        var (ownFirst, ownSecond) = (own.First(first, name), own.First(second, name));
        var (theirFirst, theirSecond) = (collection?.First(first, name), collection?.First(second, name));
        if (ownFirst is null && ownSecond is null)
            return (theirFirst ?? theirSecond) is { } key ? Once(key, () => read(theirFirst, theirSecond)) : otherwise;
        return read(ownFirst ?? theirFirst, ownSecond ?? theirSecond);
    }

    private T Once<T>(Element part, Func<T> read) where T : class
    {
        if (shared.TryGetValue((part, typeof(T)), out var known)) return (T)known;
        var fresh = read();
        shared[(part, typeof(T))] = fresh;
        return fresh;
    }
}
