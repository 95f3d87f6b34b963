namespace Stateless.Reflection;

/// <summary>The states to which a dynamic transition may lead.</summary>
public class DynamicStateInfos : List<DynamicStateInfo>
{
    public void Add(string destinationState, string criterion) => Add(new DynamicStateInfo(destinationState, criterion));

    public void Add<TState>(TState destinationState, string criterion) => Add(destinationState?.ToString() ?? "", criterion);
}
