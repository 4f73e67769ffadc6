using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.Tests.Design;

/// <summary>Deciding and folding never read a clock, make an id, do I/O or log (<c>style.md</c>, "A slice, top to bottom"): from the built code.</summary>
public class DomainIsPureTests
{
    // What the compiler writes for a method with `yield` asks which thread it is on.
    private const string OfIterators = "System.Environment.get_CurrentManagedThreadId";

    // TimeZoneInfo is not among them: whether a zone is known is a question to the base library's own data.
    private static readonly string[] Impure =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.", "System.Diagnostics.", "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Random.", "System.Security.Cryptography.", "System.Environment.", "System.Console.", "System.IO.", "System.Net.",
        "System.Threading.", "System.TimeZoneInfo.get_Local",
    ];

    [Fact]
    public void The_domain_uses_the_base_library_only()
    {
        var others = typeof(AbsenceRecord).Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void The_domain_reads_no_clock_makes_no_id_and_does_no_IO()
    {
        var used = Members(typeof(AbsenceRecord).Assembly.Location);

        // Days are counted everywhere, so the file was read.
        Assert.Contains("System.DateOnly.AddDays", used);
        Assert.DoesNotContain(used, IsImpure);
    }

    private static bool IsImpure(string member) =>
        Impure.Any(start => member.StartsWith(start, StringComparison.Ordinal))
        && member != OfIterators && !member.EndsWith("Attribute..ctor", StringComparison.Ordinal);

    private static List<string> Members(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => $"{Name(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}"),
        ];
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
