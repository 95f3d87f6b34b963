namespace Stateless.Graph;

/// <summary>Where a diagram grows.</summary>
public enum MermaidGraphDirection
{
    LeftToRight,
    RightToLeft,
    TopToBottom,
    BottomToTop,
}
