using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlySupport.Domain;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Tests.Design.EventCatalogue;

/// <summary>What events and their parts are made of, as they are stored.</summary>
internal static class Shapes
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Fields with their types, in the order they are declared.</summary>
    public static string Of(Type type) => string.Join(", ", Fields(type).Select(p => $"`{JsonNamingPolicy.CamelCase.ConvertName(p.Name)}` {Kind(p)}"));

    /// <summary>What a part's values can be: its fields, its words, or the shapes it comes in.</summary>
    public static string OfPart(Type part)
    {
        if (part.IsEnum)
            return string.Join(", ", Enum.GetValues(part).Cast<object>()
                .Select(v => $"`{JsonSerializer.SerializeToElement(v, part, Json.Plain).GetString()}`"));
        var shapes = part.GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();
        return shapes.Count == 0 ? Of(part) : string.Join("; ", shapes.Select(s => $"{s.TypeDiscriminator}: {Of(s.DerivedType)}"));
    }

    /// <summary>The records and words of the domain that the types have in them, however deep, in the order of the alphabet.</summary>
    public static IEnumerable<Type> PartsOf(IEnumerable<Type> types)
    {
        var parts = new SortedDictionary<string, Type>(StringComparer.Ordinal);
        var waiting = new Queue<Type>(types);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var part in Fields(type).Select(p => Item(p.PropertyType))
                .Where(t => t.Assembly == typeof(Decision).Assembly && t != typeof(PersonalText) && t != typeof(OccupationalHealthText)))
            {
                if (!parts.TryAdd(part.Name, part))
                    continue;
                waiting.Enqueue(part);
                foreach (var shape in part.GetCustomAttributes<JsonDerivedTypeAttribute>())
                    waiting.Enqueue(shape.DerivedType);
            }
        }

        return parts.Values;
    }

    private static IEnumerable<PropertyInfo> Fields(Type type) => type.IsEnum
        ? []
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .OrderBy(p => p.MetadataToken);

    private static string Kind(PropertyInfo field) =>
        Kind(field.PropertyType) + (Nullability.Create(field).ReadState == NullabilityState.Nullable ? ", or null" : "");

    private static string Kind(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        _ when Item(type) is var item && item != type && Nullable.GetUnderlyingType(type) is null => $"list of {Kind(item)}",
        _ when type == typeof(PersonalText) => "sealed text",
        _ when type == typeof(OccupationalHealthText) => "text sealed for occupational health",
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words => words.Name,
        TypeCode.String => "string",
        TypeCode.Boolean => "bool",
        TypeCode.Int32 or TypeCode.Int64 => "int",
        TypeCode.Decimal => "decimal",
        _ when (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateOnly) => "day",
        _ => type.Name,
    };

    private static Type Item(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;
}
