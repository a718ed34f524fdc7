using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Filters;

/// <summary>How far a page or endpoint sees. Without it: a signed-in person's own rows, a visitor's none.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class ActsAsAttribute(Scope scope) : Attribute
{
    public Scope Scope { get; } = scope;
}

/// <summary>
/// Opens its own: sign-in writes small transactions (inside a unit of work, a refused password would also undo the count that locks the account),
/// and saves of progress share theirs with others'.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OutsideUnitOfWorkAttribute : Attribute;
