namespace EarlySupport.Service.Tests.OpenApi;

/// <summary>
/// A test with the client that NSwag generates. NSwag runs on .NET and comes with npm, as the registry of .NET packages does not have it:
/// without npm the test is skipped, except where nobody watches (<c>.ci/run</c> sees to npm).
/// </summary>
public sealed class FactWithNSwagAttribute : FactAttribute
{
    public FactWithNSwagAttribute()
    {
        if (!NSwag.CanBeHad && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Install npm (it comes with Node.js) to get NSwag, which generates the client.";
    }
}
