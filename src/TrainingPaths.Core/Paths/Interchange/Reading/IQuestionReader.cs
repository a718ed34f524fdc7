namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Reads the questions of a file, one after the other; what cannot be read is told to the log and passed over.</summary>
internal interface IQuestionReader
{
    IEnumerable<ReadQuestion> Read(byte[] bytes);
}

/// <summary>A question, its pictures, and what to say its changes to.</summary>
internal sealed record ReadQuestion(ExchangeQuestion Question, ItemReading Item);
