using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore;

/// <summary>
/// Positional parameters. The type is always said: a prepared statement is found again by its text and its parameter types.
/// </summary>
internal static class Parameters
{
    public static TParameters With<TParameters>(this TParameters parameters, NpgsqlDbType type, object? value)
        where TParameters : IList<NpgsqlParameter>
    {
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
        return parameters;
    }

    /// <param name="values">An array or list of the elements' .NET type.</param>
    public static TParameters WithArray<TParameters>(this TParameters parameters, NpgsqlDbType element, object values)
        where TParameters : IList<NpgsqlParameter> =>
        parameters.With(NpgsqlDbType.Array | element, values);
}
