using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EarlySupport.Service.Hosting;

/// <summary>What the OpenAPI document says that endpoints do not say themselves, so that clients can be generated from it.</summary>
internal static class ApiDocument
{
    private static readonly (string Header, string Says)[] Callers =
    [
        (DevelopmentHeaders.Tenant, "The organisation. May be left out where there is only one."),
        (DevelopmentHeaders.Actor, "Employee number of who calls, or what somebody from outside signs in with."),
        (DevelopmentHeaders.Role, "The role they call in, such as hr, supervisor or employee; hr when left out."),
    ];

    public static void Configure(OpenApiOptions options, SignInSettings signIn)
    {
        options.AddDocumentTransformer((document, _, _) => Done(() => Introduce(document, signIn)));
        options.AddOperationTransformer((operation, context, _) => Done(() => Name(operation, context.Description)));
        options.AddSchemaTransformer((schema, context, _) => Done(() => Complete(schema, context.JsonTypeInfo)));
    }

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private static void Introduce(OpenApiDocument document, SignInSettings signIn)
    {
        document.Info.Title = "EarlySupport";
        document.Info.Description = "Early support at work, from absences and alerts to conversations, measures, follow-ups and outcomes. "
            + "What is refused is answered with problem details that carry a stable code. "
            + (signIn.Provider is null
                ? "As no identity provider is set, callers say who they are in headers, and are believed on a loopback address only."
                : $"Callers bring the identity provider's bearer token; who holds several roles names one in the header {BearerToken.RoleHeader}.");
        var together = new OpenApiSecurityRequirement();
        foreach (var (name, scheme) in signIn.Provider is null ? Headers() : [("Bearer", new() { Type = SecuritySchemeType.Http, Scheme = "bearer" })])
        {
            document.AddComponent(name, scheme);
            together.Add(new OpenApiSecuritySchemeReference(name, document), []);
        }

        document.Security = [together];
    }

    private static IEnumerable<(string Name, OpenApiSecurityScheme Scheme)> Headers() => Callers.Select(caller => (caller.Header, new OpenApiSecurityScheme
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = caller.Header,
        Description = caller.Says,
    }));

    // The name an endpoint was given; a new one has its method and route until it is given one.
    private static void Name(OpenApiOperation operation, ApiDescription endpoint)
    {
        operation.OperationId ??= string.Concat(
            $"{endpoint.HttpMethod} {endpoint.RelativePath}".ToLowerInvariant().Split([' ', '/', '-', '{', '}'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word != "api").Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
    }

    private static void Complete(OpenApiSchema schema, JsonTypeInfo json)
    {
        var type = json.Type;
        if ((Nullable.GetUnderlyingType(type) ?? type).IsEnum)
        {
            // Where one may be null is said where it is used; the words themselves are the same everywhere.
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. schema.Enum!.Where(word => word is not null && !word.IsJsonNullSentinel())];
        }

        if (type == typeof(ProblemDetails))
        {
            schema.Properties!["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Stable, for programs; the title is for people." };
            schema.Required = new HashSet<string> { "code" };
        }
        else if (json is { Kind: JsonTypeInfoKind.Object, CreateObject: null } && json.Properties.All(p => p.AssociatedParameter is null))
        {
            // What is only answered, never read, is always answered whole.
            (schema.Required ??= new HashSet<string>()).UnionWith(json.Properties.Select(p => p.Name));
            // Bodies take no fields but their own; an answer may have more one day.
            schema.AdditionalPropertiesAllowed = true;
        }
    }
}
