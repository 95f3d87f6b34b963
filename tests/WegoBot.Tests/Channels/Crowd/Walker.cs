using WegoBot.Dialogue;

namespace WegoBot.Tests.Channels.Crowd;

/// <summary>One of many people: she presses the next button as soon as a new screen shows it, and keeps what she saw in order.</summary>
internal sealed class Walker(string name, Wishes outgoing, IReadOnlyList<string> labels)
{
    private readonly Lock _gate = new();
    private readonly List<string> _pressed = [];
    private readonly List<string> _seen = [];
    private bool _wentBack;

    public string Name => name;

    public Wishes Wishes => outgoing;

    /// <summary>The turns that bring her to the end when none is lost and none is taken twice.</summary>
    public int Steps => labels.Count;

    /// <summary>What she pressed so far.</summary>
    public IReadOnlyList<string> Pressed
    {
        get
        {
            lock (_gate)
                return [.. _pressed];
        }
    }

    /// <summary>A screen after the last button stood before her.</summary>
    public bool Arrived { get; private set; }

    /// <summary>An older screen took the place of a newer one.</summary>
    public bool WentBack
    {
        get
        {
            lock (_gate)
                return _wentBack;
        }
    }

    /// <summary>Where she is, for a test that fails.</summary>
    public override string ToString() => $"{name} after {Pressed.Count} of {labels.Count}";

    /// <summary>A screen stands before her.</summary>
    /// <param name="buttons">Labels and what a press on them brings back.</param>
    /// <returns>What she presses; null when she waits.</returns>
    public string? Sees(IReadOnlyList<(string Label, string Data)> buttons)
    {
        lock (_gate)
        {
            // Leave and help look alike on every screen.
            var screen = string.Join(' ', buttons.Select(button => button.Data).Where(IsOfOneScreen));
            if (screen.Length == 0)
                return null;
            if (_seen.LastOrDefault() != screen)
            {
                _wentBack |= _seen.Contains(screen);
                _seen.Add(screen);
            }

            if (buttons.Any(button => _pressed.Contains(button.Data)))
                return null;
            if (_pressed.Count == labels.Count)
            {
                Arrived = true;
                return null;
            }

            var next = buttons.FirstOrDefault(button => button.Label == labels[_pressed.Count]).Data;
            if (next is not null)
                _pressed.Add(next);
            return next;
        }
    }

    private static bool IsOfOneScreen(string data) =>
        !data.EndsWith(ButtonIds.Leave, StringComparison.Ordinal) && !data.EndsWith(ButtonIds.HelpNow, StringComparison.Ordinal);
}
