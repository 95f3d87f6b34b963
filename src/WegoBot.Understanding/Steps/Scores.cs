namespace WegoBot.Understanding;

/// <summary>How likely each intent is for one message; together they are 1.</summary>
internal sealed class Scores(IReadOnlyList<string> intents, float[] shares)
{
    /// <summary>The share of an intent; 0 for one that the model does not know.</summary>
    public float Of(string intent)
    {
        for (var i = 0; i < shares.Length; i++)
            if (intents[i] == intent) return shares[i];
        return 0;
    }

    public IEnumerable<(string Intent, float Share)> All
    {
        get
        {
            for (var i = 0; i < shares.Length; i++) yield return (intents[i], shares[i]);
        }
    }
}
