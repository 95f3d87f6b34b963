using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WegoBot.Storage;

/// <summary>Which tables and columns go into a backup.</summary>
internal static class BackupTables
{
    /// <summary>The tables that do not: what is of minutes or hours, and what leads to her chat.</summary>
    /// <remarks>
    /// A conversation lives for a day, and its answers for half an hour. Without it a backup holds no address of hers, no answer and no code. Sessions
    /// and invitations would let somebody in whose access has ended since. A ballot that a restore made unspent would be cast twice. The others are made
    /// anew with every database.
    /// </remarks>
    public static IReadOnlySet<Type> LeftOut { get; } = new HashSet<Type>
    {
        typeof(ConversationRow), typeof(StaffSessionRow), typeof(StaffInvitationRow), typeof(DataProtectionKey), typeof(KeyCheckRow), typeof(KeyHolderRow),
        typeof(BallotRow),
    };

    /// <summary>
    /// The columns that stay empty. Where she wants to hear of answers: her hours may have changed since, so after a restore nothing rings until she asks
    /// again. And the codes of institutions, which may have ended since.
    /// </summary>
    public static IReadOnlySet<string> EmptyColumns { get; } = new HashSet<string>
    {
        "Referrals.Alert", "Referrals.AlertChat", "Referrals.AlertAt", "Referrals.AlertNotBefore", "Referrals.IsAlerted",
        "Summaries.OfficeCodeHash", "Summaries.OfficeCodeUntil", "Summaries.OfficeSessionHash", "Summaries.OfficeSessionUntil",
    };

    /// <summary>A table comes after those that its foreign keys refer to.</summary>
    public static IReadOnlyList<BackupTable> Of(IModel model)
    {
        var left = model.GetEntityTypes().Where(table => !LeftOut.Contains(table.ClrType)).OrderBy(table => table.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(table => table.GetForeignKeys().All(key => ordered.Contains(key.PrincipalEntityType) || key.PrincipalEntityType == table));
            ordered.Add(next);
            left.Remove(next);
        }

        return [.. ordered.Select(table => new BackupTable(table))];
    }
}
