using System.Diagnostics;

namespace EarlySupport.Service.Tests.OpenApi;

/// <summary>NSwag's command line, installed beside the tests the first time it is needed.</summary>
internal static class NSwag
{
    // Named in full so that what is downloaded does not change by itself.
    private const string Package = "nswag@14.7.1";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "nswag");
    private static readonly string Program = Path.Combine(Folder, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public static bool CanBeHad => File.Exists(Program)
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Npm)));

    /// <returns>The source of a C# client, class <c>EarlySupportClient</c> in namespace <c>EarlySupport.Client</c>.</returns>
    public static async Task<string> GenerateClientAsync(string document)
    {
        var folder = Directory.CreateTempSubdirectory("early-support-client-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "v1.json"), Path.Combine(folder.FullName, "EarlySupportClient.cs"));
            await File.WriteAllTextAsync(input, document);
            if (!File.Exists(Program))
                await RunAsync(Npm, "install", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund", Package);
            await RunAsync(
                "dotnet", Program, "openapi2csclient", $"/input:{input}", $"/output:{output}",
                "/namespace:EarlySupport.Client", "/classname:EarlySupportClient",
                "/operationGenerationMode:SingleClientFromOperationId", "/useBaseUrl:false", "/dateType:System.DateOnly", "/jsonLibrary:SystemTextJson",
                "/jsonLibraryVersion:10.0", "/generateNullableReferenceTypes:true", "/generateOptionalPropertiesAsNullable:true");
            return await File.ReadAllTextAsync(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = Patience.Begin();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{string.Concat(said)}");
    }
}
