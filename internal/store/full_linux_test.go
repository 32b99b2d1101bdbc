package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"parley/internal/store"
)

// TestFullDisk does what TestFull does on a file system that is full.
func TestFullDisk(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can mount a small file system")
	}
	disk := t.TempDir()
	if err := syscall.Mount("none", disk, "tmpfs", 0, "size=900k"); err != nil {
		t.Skip("cannot mount a small file system:", err)
	}
	defer func() { must(t, syscall.Unmount(disk, syscall.MNT_DETACH)) }()
	path := filepath.Join(disk, "parley.db")
	s, err := store.OpenWith(t.Context(), path, time.Second)
	must(t, err)
	addUntilFull(t, s)
	if err := s.Close(); err != nil {
		t.Log("closing on a full disk:", err)
	}
	must(t, syscall.Mount("none", disk, "tmpfs", syscall.MS_REMOUNT, "size=20m"))
	t.Run("again", func(t *testing.T) { addAgain(t, path) })
}

// TestFullFromTheStart makes a data base where there is no room at all.
func TestFullFromTheStart(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can mount a small file system")
	}
	for _, size := range []string{"4k", "32k", "64k"} {
		disk := t.TempDir()
		if err := syscall.Mount("none", disk, "tmpfs", 0, "size="+size); err != nil {
			t.Skip("cannot mount a small file system:", err)
		}
		path := filepath.Join(disk, "parley.db")
		s, err := store.OpenWith(t.Context(), path, time.Second)
		if err == nil {
			must(t, s.Close())
		} else if !strings.Contains(err.Error(), "disk is full") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", size, err)
		}
		must(t, syscall.Mount("none", disk, "tmpfs", syscall.MS_REMOUNT, "size=20m"))
		t.Run("again "+size, func(t *testing.T) { addAgain(t, path) })
		must(t, syscall.Unmount(disk, syscall.MNT_DETACH))
	}
}
