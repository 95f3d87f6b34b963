namespace Stateless.Reflection;

/// <summary>What one trigger does in one state.</summary>
public abstract class TransitionInfo
{
    private protected TransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards) => (Trigger, Guards) = (trigger, guards);

    public TriggerInfo Trigger { get; }

    internal IReadOnlyList<InvocationInfo> Guards { get; }
}
