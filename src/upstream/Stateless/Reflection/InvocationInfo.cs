namespace Stateless.Reflection;

/// <summary>A function of the configuration, by the words that describe it.</summary>
public sealed class InvocationInfo
{
    private const string Nameless = "Function";
    private readonly string _description;

    // A lambda's name is the compiler's, with angle brackets: it tells a reader nothing.
    internal InvocationInfo(string methodName, string? description) =>
        _description = description ?? (methodName.Contains('<', StringComparison.Ordinal) ? Nameless : methodName);

    /// <summary>The given description, else the method's name.</summary>
    public string Description => _description;
}
