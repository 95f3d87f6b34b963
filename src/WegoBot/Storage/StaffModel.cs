using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WegoBot.Storage;

/// <summary>The tables of accounts, sessions and invitations. Of ASP.NET Core Identity's columns they have only those that are used.</summary>
internal static class StaffModel
{
    public static void Configure(ModelBuilder model)
    {
        Account(model.Entity<StaffAccountRow>());
        Passkey(model.Entity<StaffPasskeyRow>());
        var membership = model.Entity<StaffMembershipRow>();
        membership.HasKey(row => new { row.Account, row.Centre });
        membership.HasIndex(row => row.Centre);
        membership.HasOne<StaffAccountRow>().WithMany().HasForeignKey(row => row.Account).OnDelete(DeleteBehavior.Cascade);
        var session = model.Entity<StaffSessionRow>();
        session.Property(row => row.Id).ValueGeneratedNever();
        session.HasIndex(row => row.TokenHash).IsUnique();
        session.HasOne<StaffAccountRow>().WithMany().HasForeignKey(row => row.Account).OnDelete(DeleteBehavior.Cascade);
        model.Entity<StaffInvitationRow>().HasKey(row => row.TokenHash);
    }

    private static void Account(EntityTypeBuilder<StaffAccountRow> account)
    {
        account.Property(row => row.Id).ValueGeneratedNever();
        account.HasIndex(row => row.NormalizedUserName).IsUnique();
        account.Property(row => row.NormalizedUserName).IsRequired();
        account.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        account.Ignore(row => row.UserName);
        account.Ignore(row => row.Email);
        account.Ignore(row => row.NormalizedEmail);
        account.Ignore(row => row.EmailConfirmed);
        account.Ignore(row => row.PhoneNumber);
        account.Ignore(row => row.PhoneNumberConfirmed);
        account.Ignore(row => row.SecurityStamp);
        account.Ignore(row => row.TwoFactorEnabled);
        account.Ignore(row => row.LockoutEnabled);
    }

    private static void Passkey(EntityTypeBuilder<StaffPasskeyRow> passkey)
    {
        passkey.HasKey(row => row.CredentialId);
        passkey.HasIndex(row => row.UserId);
        passkey.HasOne<StaffAccountRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        passkey.ComplexProperty(row => row.Data, data =>
        {
            data.Ignore(one => one.AttestationObject);
            data.Ignore(one => one.ClientDataJson);
            data.Ignore(one => one.Transports);
            data.Ignore(one => one.Name);
        });
    }
}
