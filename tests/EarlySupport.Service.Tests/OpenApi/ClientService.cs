using System.Reflection;
using EarlySupport.Service.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EarlySupport.Service.Tests.OpenApi;

/// <summary>The service, and once for all tests the client generated from the document it answers with, compiled with what is done through it.</summary>
public sealed class ClientService : TestService
{
    private readonly Lazy<Task<Type>> compiled;

    public ClientService() => compiled = new(CompileAsync);

    /// <summary>Runs a method of <c>Client/CaseThroughClient.cs</c>.</summary>
    public async Task<T> ThroughClientAsync<T>(string method, params HttpClient[] callers) =>
        await (Task<T>)(await compiled.Value).GetMethod(method)!.Invoke(null, callers)!;

    private async Task<Type> CompileAsync()
    {
        var document = (await CallerOf("openapi").GetAsync("/openapi/v1.json")).Body;
        var used = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "OpenApi", "Client", "CaseThroughClient.cs"));
        return Compile(await NSwag.GenerateClientAsync(document), used).GetType("EarlySupport.Client.CaseThroughClient", throwOnError: true)!;
    }

    // Against the base library alone: nothing of this service may be needed.
    private static Assembly Compile(params string[] sources)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            "EarlySupport.Client",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))),
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(assembly.ToArray());
    }
}
