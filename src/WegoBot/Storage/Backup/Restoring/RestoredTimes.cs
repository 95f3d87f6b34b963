namespace WegoBot.Storage;

/// <summary>Sets times of a restored row that would count the time since the backup against somebody.</summary>
internal static class RestoredTimes
{
    /// <summary>Where the last certain time stands among the positions of the channels.</summary>
    private const string Clock = "clock";

    public static void Apply(BackupTable table, object?[] row, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        // Whoever restores looks at the clock. With the old time nothing would end for a day, because the clock seems to have jumped.
        if (table.Name == "Cursors" && (string?)Of("Channel") == Clock)
            Set("Position", seconds);
        // Nobody could look while the service was gone, so the next ones are told only after the time that each step has.
        if (table.Name == "Referrals" && Of("NextStepAt") is long next && next <= seconds)
            Set("StepAt", seconds);

        object? Of(string column) => row[table.IndexOf(column)];

        void Set(string column, object value) => row[table.IndexOf(column)] = value;
    }
}
