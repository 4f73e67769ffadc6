using System.Reflection;
using System.Text;

namespace EarlySupport.EventStore.Tests.Support;

/// <summary>An assembly that holds what a test says: for discovery that must find, or must refuse.</summary>
public sealed class FakeAssembly(Dictionary<string, string>? resources = null, params Type[] types) : Assembly
{
    public override Type[] GetTypes() => types;

    public override string[] GetManifestResourceNames() => [.. resources!.Keys];

    public override Stream? GetManifestResourceStream(string name) => new MemoryStream(Encoding.UTF8.GetBytes(resources![name]));
}
