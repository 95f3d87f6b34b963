namespace Stateless.Reflection;

/// <summary>The configuration of a machine.</summary>
public sealed class StateMachineInfo
{
    internal StateMachineInfo(IEnumerable<StateInfo> states, StateInfo initial) => (States, InitialState) = ([.. states], initial);

    /// <summary>The state in which the machine was when it was made.</summary>
    public StateInfo InitialState { get; }

    public IEnumerable<StateInfo> States { get; }
}
