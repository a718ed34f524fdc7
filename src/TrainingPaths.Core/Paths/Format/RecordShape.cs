using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>The keys that a record's constructor asks for: its parameters are the file format.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();

    private RecordShape(Type type)
    {
        Constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        Keys = [.. Constructor.GetParameters().Select(RecordKey.Of)];
    }

    public ConstructorInfo Constructor { get; }

    public IReadOnlyList<RecordKey> Keys { get; }

    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static t => new RecordShape(t));
}

/// <summary>A key is optional when its parameter may be null or has a default.</summary>
internal sealed record RecordKey(string Name, Type Type, bool Optional, object? Default, string Property)
{
    public object? ValueIn(object record) => record.GetType().GetProperty(Property)!.GetValue(record);

    public static RecordKey Of(ParameterInfo parameter)
    {
        var nullable = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        return new RecordKey(
            JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!),
            Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
            nullable || parameter.HasDefaultValue,
            parameter.HasDefaultValue ? parameter.DefaultValue : null,
            parameter.Name!);
    }
}
