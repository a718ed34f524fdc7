namespace TrainingPaths.Scorm.Packages.Reading;

/// <summary>How many characters all composed addresses of a manifest have together: a long <c>xml:base</c> stands before each of a quarter of a million short ones.</summary>
internal sealed class Composed(int most)
{
    private long characters;

    public bool IsTooMuch => characters > most;

    public void Add(int more) => characters += more;
}
