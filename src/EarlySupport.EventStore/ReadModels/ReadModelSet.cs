using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.ReadModels;

/// <summary>The read models of an engine with the writers of their tables.</summary>
internal sealed class ReadModelSet
{
    private readonly List<(IReadModel Model, Dictionary<string, ReadTableWriter> Tables)> models = [];

    /// <exception cref="ArgumentException">Two models have the same name, or own the same table.</exception>
    public ReadModelSet(IEnumerable<IReadModel> all)
    {
        var position = 0;
        var owners = new Dictionary<string, string>();
        foreach (var model in all)
        {
            if (models.Any(other => other.Model.Name == model.Name))
                throw new ArgumentException($"Two read models are named {model.Name}.");
            foreach (var table in model.Tables)
                if (!owners.TryAdd(table.Name, model.Name))
                    throw new ArgumentException($"Table {table.Name} is owned by {owners[table.Name]} and by {model.Name}.");
            models.Add((model, model.Tables.ToDictionary(
                table => table.Name, table => new ReadTableWriter(table, position++, $"read.{table.Name}"))));
        }
    }

    public IReadModel Named(string name) => models.FirstOrDefault(model => model.Model.Name == name).Model
        ?? throw new ArgumentException(
            $"There is no read model {name}; there are {string.Join(", ", models.Select(model => model.Model.Name))}.");

    public List<RowChanges> Project(string tenant, IReadOnlyList<RecordedEvent> events)
    {
        var changes = new List<RowChanges>();
        foreach (var (model, tables) in models)
        {
            var rows = new RowChanges(tables, tenant);
            foreach (var recorded in events)
                model.Project(recorded, rows);
            if (rows.Net.Count > 0)
                changes.Add(rows);
        }
        return changes;
    }
}
