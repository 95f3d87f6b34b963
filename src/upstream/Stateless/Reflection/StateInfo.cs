namespace Stateless.Reflection;

/// <summary>A state of the machine with all that is configured for it.</summary>
public sealed class StateInfo
{
    private readonly List<StateInfo> _substates = [];
    private readonly List<TransitionInfo> _ways = [];

    internal StateInfo(object state) => UnderlyingState = state;

    public object UnderlyingState { get; }

    public StateInfo? Superstate { get; private set; }

    public IEnumerable<StateInfo> Substates => _substates;

    /// <summary>The fixed and the dynamic transitions, without those of the superstate.</summary>
    public IEnumerable<TransitionInfo> Transitions => FixedTransitions.Concat<TransitionInfo>(DynamicTransitions);

    public IEnumerable<FixedTransitionInfo> FixedTransitions => _ways.OfType<FixedTransitionInfo>();

    public IEnumerable<DynamicTransitionInfo> DynamicTransitions => _ways.OfType<DynamicTransitionInfo>();

    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers => _ways.OfType<IgnoredTransitionInfo>();

    public override string ToString() => UnderlyingState.ToString() ?? "";

    internal void Add(TransitionInfo way) => _ways.Add(way);

    internal void PlaceUnder(StateInfo superstate)
    {
        Superstate = superstate;
        superstate._substates.Add(this);
    }
}
