using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary><c>units.csv</c>.</summary>
internal static class UnitRows
{
    public static readonly FileFormat<Unit> Format = new(
        ImportFileKind.Units,
        ["unit_id", "name", "sector"],
        row => new Unit(row.Id(0), row.Name(1), row.Name(2)),
        unit => unit.UnitId,
        (first, unit) => Fault.OtherValues("unit_id", unit.UnitId, first.Line));
}
