using Stateless.Reflection;

namespace Stateless;

/// <summary>
/// A state machine, its state held outside. Stand-in for the part of the package Stateless that the service uses,
/// with the same names and the same behaviour. It serves one thread at a time.
/// </summary>
/// <param name="stateAccessor">Reads the state.</param>
/// <param name="stateMutator">Writes the state.</param>
public sealed partial class StateMachine<TState, TTrigger>(Func<TState> stateAccessor, Action<TState> stateMutator)
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, Node> _nodes = [];
    private readonly TState _initial = stateAccessor();
    private Action<TState, TTrigger>? _unhandled;

    public TState State => stateAccessor();

    /// <summary>What can be fired now: of the state itself and of its superstates, where every guard is met.</summary>
    public IEnumerable<TTrigger> PermittedTriggers => NodeOf(State).Permitted().Distinct().ToArray();

    /// <summary>Begins or goes on with the configuration of a state.</summary>
    public StateConfiguration Configure(TState state) => new(NodeOf(state), NodeOf);

    /// <exception cref="InvalidOperationException">More than one transition has its guards met.</exception>
    public bool CanFire(TTrigger trigger) => NodeOf(State).Find(trigger).Found is not null;

    /// <exception cref="InvalidOperationException">The trigger is not permitted and no action is set for that, or more than one transition has its guards met.</exception>
    public void Fire(TTrigger trigger)
    {
        var source = State;
        var (found, unmet) = NodeOf(source).Find(trigger);
        if (found is null && _unhandled is null)
            throw Refusal(source, trigger, unmet);
        if (found is null)
            _unhandled!(source, trigger);
        else if (found.Destination is { } destination)
            stateMutator(destination());
    }

    /// <summary>Called instead of throwing when a trigger is not permitted.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _unhandled = unhandledTriggerAction;
    }

    /// <summary>The configuration as it stands, for diagrams and for checks.</summary>
    public StateMachineInfo GetInfo()
    {
        foreach (var destination in _nodes.Values.SelectMany(node => node.FixedDestinations()).ToArray())
            NodeOf(destination);
        var states = _nodes.ToDictionary(pair => pair.Key, pair => new StateInfo(pair.Key));
        foreach (var (state, node) in _nodes)
            node.Describe(states[state], other => states[other]);
        return new StateMachineInfo(states.Values, new StateInfo(_initial));
    }

    private Node NodeOf(TState state)
    {
        if (!_nodes.TryGetValue(state, out var node))
            _nodes[state] = node = new Node(state);
        return node;
    }

    private static InvalidOperationException Refusal(TState state, TTrigger trigger, string[] unmet) =>
        new(unmet.Length > 0
            ? $"Trigger '{trigger}' leads out of state '{state}' only when its guards are met. Not met: {string.Join(", ", unmet)}."
            : $"Trigger '{trigger}' is not permitted in state '{state}'. Permit it or ignore it.");
}
