namespace Stateless.Reflection;

/// <summary>A transition whose destination is known beforehand; for a reentry it is the state itself.</summary>
public sealed class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards, StateInfo destination)
        : base(trigger, guards) => DestinationState = destination;

    public StateInfo DestinationState { get; }
}
