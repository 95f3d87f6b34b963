namespace Stateless.Reflection;

/// <summary>A transition whose destination is chosen when the trigger is fired.</summary>
public sealed class DynamicTransitionInfo : TransitionInfo
{
    internal DynamicTransitionInfo(TriggerInfo trigger, IReadOnlyList<InvocationInfo> guards, InvocationInfo selector, DynamicStateInfos? possible)
        : base(trigger, guards) => (DestinationStateSelectorDescription, PossibleDestinationStates) = (selector, possible);

    public InvocationInfo DestinationStateSelectorDescription { get; }

    /// <summary>Where it may lead, as far as the configuration says; null when it does not.</summary>
    public DynamicStateInfos? PossibleDestinationStates { get; }
}
