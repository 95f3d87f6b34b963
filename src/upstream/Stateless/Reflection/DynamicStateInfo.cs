namespace Stateless.Reflection;

/// <summary>A state to which a dynamic transition may lead, and when.</summary>
public sealed class DynamicStateInfo(string destinationState, string criterion)
{
    public string DestinationState { get; set; } = destinationState;

    public string Criterion { get; set; } = criterion;
}
