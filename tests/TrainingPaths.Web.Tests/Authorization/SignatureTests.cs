using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>What a request may fill is a form of its own: an entity there would let a request set any of its properties.</summary>
[Category("Architecture")]
public sealed class SignatureTests
{
    private static readonly Assembly Web = typeof(Program).Assembly;

    private static readonly HashSet<Type> Entities = EntitiesOf();

    [Test]
    public void No_page_binds_an_entity()
    {
        var bound = Web.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel))).SelectMany(page =>
            page.GetProperties().Where(property => property.GetCustomAttributes().Any(a => a is BindPropertyAttribute or FromQueryAttribute or FromRouteAttribute or FromFormAttribute or FromBodyAttribute)).Select(property => property.PropertyType)
                .Concat(page.GetMethods().Where(method => method.Name.StartsWith("On", StringComparison.Ordinal) && method.DeclaringType?.Assembly == Web).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
                .Where(type => Reaches(type, [])).Select(type => $"{page.Name} binds {type.Name}"));
        Assert.That(bound, Is.Empty);
    }

    [Test]
    public async Task No_endpoint_takes_or_gives_an_entity()
    {
        await using var stage = await Stage.BuildAsync();
        var methods = stage.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>()).OfType<MethodInfo>().ToList();
        Assert.That(methods, Has.Count.GreaterThan(3));
        Assert.That(methods.Where(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Any(type => Reaches(type, []))).Select(method => method.Name), Is.Empty);
    }

    [TestCase(typeof(Core.Accounts.Person), true)]
    [TestCase(typeof(List<Core.Accounts.Person>), true)]
    [TestCase(typeof(SampleForm), true)]
    [TestCase(typeof(Guid[]), false)]
    public void The_control_with_an_entity_in_a_form_is_reported(Type type, bool reported) => Assert.That(Reaches(type, []), Is.EqualTo(reported));

    // Services are no input: the context of the database reaches every entity, and no request fills it.
    private static bool Reaches(Type type, HashSet<Type> seen)
    {
        if (Entities.Contains(type))
            return true;
        if (!seen.Add(type))
            return false;
        return type.GetGenericArguments().Concat(type.HasElementType ? [type.GetElementType()!] : []).Concat(IsForm(type) ? type.GetProperties().Select(property => property.PropertyType) : []).Any(inner => Reaches(inner, seen));
    }

    private static bool IsForm(Type type) => type.Namespace?.StartsWith("TrainingPaths", StringComparison.Ordinal) == true && type.GetMethod("<Clone>$") is not null;

    private static HashSet<Type> EntitiesOf()
    {
        using var db = new DesignTimeContext().CreateDbContext([]);
        return [.. db.Model.GetEntityTypes().Select(entity => entity.ClrType)];
    }

    public sealed record SampleForm(string Name, Core.Accounts.Person[] People);
}
