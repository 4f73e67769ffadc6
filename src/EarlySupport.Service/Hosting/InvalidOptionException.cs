namespace EarlySupport.Service.Hosting;

/// <summary>A setting that the service cannot start with; says the key, the value and what is accepted.</summary>
public sealed class InvalidOptionException(string key, string? value, string accepted)
    : Exception($"{key} is '{value}'; expected {accepted}.");
