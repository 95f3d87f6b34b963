using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WegoBot.Storage;

namespace WegoBot.Tests.Privacy;

/// <summary>No encrypted column is forgotten when the key changes.</summary>
public sealed partial class EncryptedColumnsTests
{
    /// <summary>Bytes that are no ciphertext: hashes under the lookup secret, digests of what she saw, random numbers, and what passkeys publish.</summary>
    private static readonly string[] NotEncrypted =
    [
        "AuditEntries.Hash", "AuditStarts.Hash", "AuditStarts.Seal", "Ballots.Hash", "ForgottenRows.Id", "HandOvers.Digest", "KeyChecks.Check", "KeyHolders.Check", "NoticePreferences.CodeHash", "ProcessedMessages.Id",
        "Referrals.AlertChat", "Referrals.CodeHash", "Referrals.Digest", "Referrals.NumberChat", "StaffAccounts.RecoveryCodes", "StaffInvitations.TokenHash", "StaffPasskeys.CredentialId", "StaffPasskeys.PublicKey",
        "StaffSessions.TokenHash", "Summaries.Digest", "Summaries.OfficeCodeHash", "Summaries.OfficeSessionHash", "Summaries.ReferenceHash",
    ];

    [Fact]
    public void Every_column_of_bytes_is_encrypted_and_has_its_place_or_is_none_of_those()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        var bytes = db.Model.GetEntityTypes().SelectMany(table => table.GetFlattenedProperties().Where(column => column.ClrType == typeof(byte[])).Select(column => $"{table.GetTableName()}.{column.Name}"));
        var encrypted = EncryptedColumns.UnderKeyFile.Concat(EncryptedColumns.UnderDataKey).Select(column => $"{db.Model.FindEntityType(column.Row)!.GetTableName()}.{column.Property}").ToList();
        Assert.Equal(encrypted.Concat(NotEncrypted).Order(StringComparer.Ordinal), bytes.Order(StringComparer.Ordinal));
        Assert.Equal(encrypted.Count, encrypted.Distinct().Count());
    }

    /// <summary>The name under which a value is encrypted stands in the code that does it. A name that the list lacks belongs to a column that a rotation would lose.</summary>
    [Fact]
    public void Every_name_that_values_are_encrypted_under_is_in_the_list()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
        var tables = db.Model.GetEntityTypes().Select(table => table.GetTableName()!).ToHashSet();
        var used = SourceTree.FilesUnder("src/WegoBot", "*.cs").Where(file => !file.Contains("Migrations", StringComparison.Ordinal) && !file.EndsWith("EncryptedColumns.cs", StringComparison.Ordinal))
            .SelectMany(file => ColumnName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Where(name => tables.Contains(name.Split('.')[0])).Distinct();
        var listed = EncryptedColumns.UnderKeyFile.Concat(EncryptedColumns.UnderDataKey).Select(column => column.Name).Append("DataProtectionKeys.Xml").Distinct();
        Assert.Equal(listed.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("= \"([A-Z][A-Za-z]+\\.[A-Z][A-Za-z]+)\";")]
    private static partial Regex ColumnName();
}
