using Microsoft.EntityFrameworkCore.Migrations;
using TrainingPaths.Core.Packages;

#nullable disable

namespace TrainingPaths.Core.Platform.Migrations
{
    /// <inheritdoc />
    public partial class KeepPackageCheck : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<PackageCheck>(
                name: "last_check",
                schema: "packages",
                table: "scorm_package",
                type: "jsonb",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "last_check",
                schema: "packages",
                table: "scorm_package");
        }
    }
}
