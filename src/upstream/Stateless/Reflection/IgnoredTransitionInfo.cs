namespace Stateless.Reflection;

/// <summary>A trigger that does nothing in a state.</summary>
public sealed class IgnoredTransitionInfo : TransitionInfo
{
    internal IgnoredTransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards)
        : base(trigger, guards)
    {
    }
}
