using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>Every row of every table of the product, and how many jobs wait, in one text a table: two equal ones mean that nothing was written in between.</summary>
internal sealed class Fingerprint(World world)
{
    private string? query;

    public async Task<string[]> TakeAsync()
    {
        query ??= await QueryAsync();
        await using var command = world.Everything.CreateCommand(query);
        return (string[])(await command.ExecuteScalarAsync())!;
    }

    public async Task<long> AuditsAsync(string action, Guid? person) =>
        await world.CountAsync($"select count(*) from accounts.audit_entry where action = '{action}' and person_id {(person is null ? "is null" : $"= '{person}'")}");

    private async Task<string> QueryAsync()
    {
        var schemas = string.Join(", ", Database.Schemas.Except(["paths"]).Select(schema => $"'{schema}'"));
        await using var command = world.Everything.CreateCommand($"""
            select 'select array[' || string_agg(format('(select %L || count(*) || '' '' || coalesce(md5(string_agg(t::text, ''|'' order by t::text)), '''') from %I.%I t)', n.nspname || '.' || c.relname || ' ', n.nspname, c.relname), ', ' order by 1)
                   || ', (select ''hangfire.job '' || count(*) from hangfire.job)]'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ({schemas})
            """);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
